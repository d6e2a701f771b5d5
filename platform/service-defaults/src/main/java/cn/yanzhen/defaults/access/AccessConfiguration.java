package cn.yanzhen.defaults.access;

import cn.yanzhen.defaults.problem.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every address below {@code /api/} needs a valid token of our issuer for our audience; the finer
 * question, who may do what for which organisation, is asked by each service. Reading what a
 * service names in {@code yanzhen.open-reads} needs none. Health and metrics are open: the gateway
 * does not route them.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableWebSecurity
public class AccessConfiguration {

  static final String AUDIENCE = "yanzhen-api";

  @Bean
  @ConditionalOnMissingBean(name = "apiSecurity")
  SecurityFilterChain apiSecurity(
      HttpSecurity http, JsonMapper json, @Value("${yanzhen.open-reads:}") String[] openReads)
      throws Exception {
    return http.securityMatcher("/**")
        .authorizeHttpRequests(
            requests -> {
              for (var address : openReads)
                requests.requestMatchers(HttpMethod.GET, address).permitAll();
              requests
                  .requestMatchers("/actuator/health/**", "/actuator/prometheus", "/error")
                  .permitAll()
                  .requestMatchers("/api/**")
                  .authenticated()
                  .anyRequest()
                  .denyAll();
            })
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> {})
                    .authenticationEntryPoint(
                        (request, response, failed) -> {
                          response.setHeader("WWW-Authenticate", "Bearer");
                          write(
                              response,
                              json,
                              new Refusal(
                                  401, "access/unauthenticated", "登录已过期或尚未登录，请重新登录。", List.of()));
                        }))
        .exceptionHandling(
            handling ->
                handling.accessDeniedHandler(
                    (request, response, denied) ->
                        write(response, json, Refusal.forbidden("您没有权限访问这个地址。"))))
        .build();
  }

  private static void write(HttpServletResponse response, JsonMapper json, Refusal refusal)
      throws IOException {
    response.setStatus(refusal.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(refusal.toProblem()));
  }

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(
      @Value("${yanzhen.issuer}") String issuer, @Value("${yanzhen.jwks-uri}") String keys) {
    var decoder = NimbusJwtDecoder.withJwkSetUri(keys).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(issuer),
            new JwtClaimValidator<List<String>>(
                "aud", audience -> audience != null && audience.contains(AUDIENCE))));
    return new CheckedTokens(decoder, InstantSource.system());
  }

  /** A span for every security filter of every call tells nobody anything. */
  @Bean
  SecurityObservationSettings noSpanPerFilter() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  WebMvcConfigurer callerArguments(ObjectProvider<Clock> clock) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument(clock::getObject));
      }
    };
  }
}
