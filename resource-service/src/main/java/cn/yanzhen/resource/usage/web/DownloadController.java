package cn.yanzhen.resource.usage.web;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.resource.file.FileStore;
import cn.yanzhen.resource.file.MediaTypes;
import cn.yanzhen.resource.item.Item;
import cn.yanzhen.resource.item.Items;
import cn.yanzhen.resource.usage.ByteRange;
import cn.yanzhen.resource.usage.UsageOffice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands a file out: by the server's sendfile where it has one (the kernel copies, the heap stays
 * flat), else by transfer between channels. Only what a browser shows without running anything is
 * shown in place, all of it in a sandbox. Looking at it there is no download; saving it is one.
 */
@RestController
class DownloadController {

  private static final Logger log = LoggerFactory.getLogger(DownloadController.class);

  private final Items items;
  private final FileStore store;
  private final UsageOffice usage;

  DownloadController(Items items, FileStore store, UsageOffice usage) {
    this.items = items;
    this.store = store;
    this.usage = usage;
  }

  @GetMapping("/api/v1/resource/resources/{id}/file")
  void file(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") String download,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Item item =
        items
            .find(id, caller.requireDistrict())
            .orElseThrow(() -> Refusal.notFound("没有这份资源。").exception());
    Path file =
        store
            .find(item.file().sha256())
            .orElseThrow(
                () -> {
                  log.error(
                      "The file {} of resource {} is missing in the store",
                      item.file().sha256(),
                      id);
                  return new Refusal(503, "resource/file-missing", "文件暂时无法读取，请联系区县管理员。", List.of())
                      .exception();
                });
    String etag = "\"" + item.file().sha256() + "\"";
    String mediaType = item.file().mediaType();
    boolean inline = !download.equals("1") && MediaTypes.showable(mediaType);

    response.setHeader(HttpHeaders.ETAG, etag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy",
        "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, item.file().fileName().disposition(inline));
    if (lists(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    long size = item.file().size();
    String ifRange = request.getHeader(HttpHeaders.IF_RANGE);
    boolean ranged =
        request.getMethod().equals("GET") && (ifRange == null || ifRange.strip().equals(etag));
    long from = 0;
    long to = size;
    switch (ByteRange.of(ranged ? request.getHeader(HttpHeaders.RANGE) : null, size)) {
      case ByteRange.Whole whole -> response.setStatus(HttpServletResponse.SC_OK);
      case ByteRange.Part part -> {
        from = part.from();
        to = part.to();
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader(
            HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + (to - 1) + "/" + size);
      }
      case ByteRange.Unsatisfiable none -> {
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        return;
      }
    }
    response.setContentType(
        mediaType.equals("text/plain") ? "text/plain;charset=UTF-8" : mediaType);
    response.setContentLengthLong(to - from);
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    if (!inline) {
      usage.downloaded(caller, item);
    }
    send(file, from, to, request, response);
  }

  private static void send(
      Path file, long from, long to, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Boolean.TRUE.equals(request.getAttribute("org.apache.tomcat.sendfile.support"))) {
      request.setAttribute("org.apache.tomcat.sendfile.filename", file.toString());
      request.setAttribute("org.apache.tomcat.sendfile.start", from);
      request.setAttribute("org.apache.tomcat.sendfile.end", to);
      return;
    }
    try (FileChannel in = FileChannel.open(file);
        WritableByteChannel out = Channels.newChannel(response.getOutputStream())) {
      long at = from;
      while (at < to) {
        at += in.transferTo(at, Math.min(to - at, 1 << 20), out);
      }
    }
  }

  private static boolean lists(@Nullable String header, String etag) {
    return header != null
        && Arrays.stream(header.split(","))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || tag.replace("W/", "").equals(etag));
  }
}
