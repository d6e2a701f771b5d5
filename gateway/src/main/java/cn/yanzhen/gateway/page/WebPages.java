package cn.yanzhen.gateway.page;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;

import cn.yanzhen.gateway.GatewaySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The built pages. What lies under `assets/` bears a hash in its name and is kept by browsers for
 * ever; everything else is asked for again each time. An address without a file is a page of the
 * application: it gets `index.html`.
 */
@Configuration(proxyBeanMethods = false)
class WebPages {
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data: blob:; media-src 'self' blob:; frame-src 'self' blob:; connect-src 'self';"
          + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private static final CacheControl ASK_AGAIN = CacheControl.noCache();

  private final @Nullable Path folder;

  WebPages(GatewaySettings settings) {
    Path configured = settings.webDir();
    this.folder =
        configured == null || configured.toString().isBlank()
            ? null
            : configured.toAbsolutePath().normalize();
  }

  @Bean
  RouterFunction<ServerResponse> pages() {
    return RouterFunctions.route(GET("/**").and(request -> isPage(request.path())), this::answer);
  }

  private static boolean isPage(String path) {
    for (String other : new String[] {"/api/", "/identity/", "/actuator/"}) {
      if (path.startsWith(other)) return false;
    }
    return !path.equals("/actuator");
  }

  private Mono<ServerResponse> answer(ServerRequest request) {
    Path pages = folder;
    if (pages == null) return plain("The pages are not built: YANZHEN_WEB_DIR names no folder.");
    return Mono.fromCallable(() -> find(pages, request.path()))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(found -> answer(request, found));
  }

  private record Found(@Nullable Path file, CacheControl cache) {}

  private static Found find(Path pages, String path) {
    Path file = pages.resolve(path.substring(1)).normalize();
    boolean asset = path.startsWith("/assets/");
    if (file.startsWith(pages) && !file.equals(pages) && Files.isRegularFile(file))
      return new Found(file, asset ? FOR_EVER : ASK_AGAIN);
    // A missing script must not come back as a page of HTML.
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (asset || name.contains(".")) return new Found(null, ASK_AGAIN);
    Path index = pages.resolve("index.html");
    return new Found(Files.isRegularFile(index) ? index : null, ASK_AGAIN);
  }

  private Mono<ServerResponse> answer(ServerRequest request, Found found) {
    Path file = found.file();
    if (file == null)
      return ServerResponse.status(HttpStatus.NOT_FOUND).cacheControl(ASK_AGAIN).build();
    Resource resource = new FileSystemResource(file);
    return Mono.fromCallable(resource::lastModified)
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(
            modified ->
                request
                    .checkNotModified(Instant.ofEpochMilli(modified))
                    .switchIfEmpty(
                        ServerResponse.ok()
                            .cacheControl(found.cache())
                            .lastModified(Instant.ofEpochMilli(modified))
                            .contentType(
                                MediaTypeFactory.getMediaType(resource)
                                    .orElse(MediaType.APPLICATION_OCTET_STREAM))
                            .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                            .bodyValue(resource)));
  }

  private static Mono<ServerResponse> plain(String text) {
    return ServerResponse.status(HttpStatus.NOT_FOUND)
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue(text);
  }
}
