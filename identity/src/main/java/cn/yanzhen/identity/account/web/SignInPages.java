package cn.yanzhen.identity.account.web;

import cn.yanzhen.identity.IdentitySettings;
import cn.yanzhen.identity.account.PasswordDesk;
import cn.yanzhen.identity.account.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The page where people sign in. Anybody may call it. */
@Controller
class SignInPages {
  private final IdentitySettings settings;
  private final PasswordDesk desk;
  private final RequestCache interrupted = new HttpSessionRequestCache();

  SignInPages(IdentitySettings settings, PasswordDesk desk) {
    this.settings = settings;
    this.desk = desk;
  }

  @GetMapping("/login")
  String signIn(HttpServletRequest request, Model model) {
    var session = request.getSession(false);
    Object failure =
        session == null ? null : session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
    if (request.getParameter("error") != null) {
      if (failure instanceof SignIn.Paused paused) {
        model.addAttribute("paused", paused.minutes());
      } else {
        model.addAttribute("wrong", true);
      }
    }
    model.addAttribute("expired", request.getParameter("expired") != null);
    model.addAttribute("demonstration", settings.demonstration());
    model.addAttribute("home", settings.publicUrl() + "/");
    return "sign-in";
  }

  @GetMapping("/password")
  String password(Principal person, Model model) {
    model.addAttribute("home", settings.publicUrl() + "/");
    model.addAttribute("first", desk.isDue(UUID.fromString(person.getName())));
    return "password";
  }

  /** For whoever is signed in, and only the own one. */
  @PostMapping("/password")
  String changePassword(
      Principal person,
      @RequestParam String current,
      @RequestParam String wanted,
      @RequestParam String repeated,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    PasswordDesk.Outcome outcome =
        desk.change(UUID.fromString(person.getName()), current, wanted, repeated);
    if (outcome == PasswordDesk.Outcome.CHANGED) {
      // A sign-in that waited for it goes on.
      SavedRequest waiting = interrupted.getRequest(request, response);
      return "redirect:"
          + (waiting == null ? settings.publicUrl() + "/" : waiting.getRedirectUrl());
    }
    model.addAttribute("outcome", outcome.name());
    return password(person, model);
  }

  @Configuration(proxyBeanMethods = false)
  static class Door implements WebMvcConfigurer {
    private final IdentitySettings settings;

    Door(IdentitySettings settings) {
      this.settings = settings;
    }

    @Bean
    @Order(3)
    SecurityFilterChain signInPagesDoor(HttpSecurity http, SignIn signIn) {
      http.authorizeHttpRequests(
              requests ->
                  requests
                      .requestMatchers("/login", "/assets/**", "/error", "/actuator/**")
                      .permitAll()
                      .requestMatchers("/password")
                      .authenticated()
                      .anyRequest()
                      .denyAll())
          .authenticationProvider(signIn)
          .formLogin(
              form ->
                  form.loginPage("/login")
                      .defaultSuccessUrl(settings.publicUrl() + "/", false)
                      .permitAll())
          .logout(logout -> logout.logoutSuccessUrl(settings.publicUrl() + "/"))
          .exceptionHandling(
              // A sign-in page left open overnight has lost its token: show it again, with a word.
              exceptions ->
                  exceptions.accessDeniedHandler(
                      (request, response, denied) -> {
                        if (denied instanceof CsrfException) {
                          response.sendRedirect(request.getContextPath() + "/login?expired");
                        } else {
                          response.sendError(404);
                        }
                      }))
          .headers(
              headers ->
                  headers
                      .contentSecurityPolicy(
                          csp ->
                              csp.policyDirectives(
                                  "default-src 'none'; style-src 'self'; img-src 'self';"
                                      + " form-action 'self'; frame-ancestors 'none'; base-uri"
                                      + " 'none'"))
                      .referrerPolicy(referrer -> {}));
      return http.build();
    }

    @Bean
    LocaleResolver localeResolver() {
      var resolver = new CookieLocaleResolver("YANZHEN_LANG");
      resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
      resolver.setCookiePath("/");
      resolver.setCookieSameSite("Lax");
      return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      var change = new LocaleChangeInterceptor();
      change.setParamName("lang");
      change.setIgnoreInvalidLocale(true);
      registry.addInterceptor(change);
    }
  }
}
