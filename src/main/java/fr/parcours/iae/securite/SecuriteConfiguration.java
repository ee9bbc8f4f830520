package fr.parcours.iae.securite;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** The filter chain of the pages: closed by default, opened route by route. */
@Configuration(proxyBeanMethods = false)
class SecuriteConfiguration {

  private static final String CSP =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  CookieSameSiteSupplier cookies() {
    return CookieSameSiteSupplier.ofLax();
  }

  @Bean
  @Order(100)
  SecurityFilterChain pages(
      HttpSecurity http, UtilisateurService utilisateurs, ActeurCourant courant, Sessions sessions)
      throws Exception {
    RefusDeRoute refus = new RefusDeRoute(courant);
    var sessionVivante = new SessionVivanteFilter(utilisateurs, courant, sessions);
    return http.authorizeHttpRequests(SecuriteConfiguration::open)
        .addFilterBefore(sessionVivante, AuthorizationFilter.class)
        .formLogin(
            form ->
                form.loginPage("/connexion")
                    .usernameParameter("identifiant")
                    .passwordParameter("motDePasse")
                    .successHandler(new RetourConnexion())
                    .failureHandler(failure()))
        .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?au-revoir"))
        .exceptionHandling(e -> e.accessDeniedHandler(refus).authenticationEntryPoint(refus))
        // A mail program that unsubscribes its reader (RFC 8058) holds the token, not a session.
        .csrf(csrf -> csrf.ignoringRequestMatchers("/desabonnement/*"))
        .headers(SecuriteConfiguration::protect)
        .build();
  }

  private static void open(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
    for (Route route : RoutesAutorisees.ROUTES) {
      var matched = requests.requestMatchers(route.matcher());
      switch (route.acces()) {
        case PUBLIC -> matched.permitAll();
        case CONNECTE -> matched.authenticated();
        case ROLES -> matched.hasAnyAuthority(route.authorities());
      }
    }
    requests.anyRequest().denyAll();
  }

  private static void protect(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(referrer -> referrer.policy(SAME_ORIGIN))
        .permissionsPolicyHeader(p -> p.policy("camera=(), microphone=(), geolocation=()"))
        .crossOriginOpenerPolicy(Customizer.withDefaults())
        .httpStrictTransportSecurity(
            hsts -> hsts.maxAgeInSeconds(Duration.ofDays(365).toSeconds()).includeSubDomains(true));
  }

  private static AuthenticationFailureHandler failure() {
    return (request, response, refusal) ->
        response.sendRedirect(
            request.getContextPath()
                + (refusal instanceof LockedException
                    ? "/connexion?attente"
                    : "/connexion?erreur"));
  }
}
