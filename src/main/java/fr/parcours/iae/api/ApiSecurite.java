package fr.parcours.iae.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The chain of the API: a token for each request, no session, reading only. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiProperties.class)
class ApiSecurite {

  private static final String[] ROUTES = {
    "/api/v1/structure",
    "/api/v1/structures",
    "/api/v1/candidatures",
    "/api/v1/candidatures/{id}",
    "/api/v1/pass-iae",
    "/api/v1/fiches-salarie",
    "/api/v1/fiches-salarie/{id}"
  };

  @Bean
  @Order(50)
  SecurityFilterChain api(
      HttpSecurity http, JetonService jetons, ObjectMapper json, ApiProperties settings)
      throws Exception {
    return http.securityMatcher("/api/v1/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, ROUTES)
                    .authenticated()
                    .requestMatchers(HttpMethod.HEAD, ROUTES)
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .addFilterBefore(
            new JetonFilter(jetons, json, settings.debitParMinute()), AuthorizationFilter.class)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            e ->
                e.accessDeniedHandler(
                        (request, response, refus) -> ProblemeApi.INTROUVABLE.write(response, json))
                    .authenticationEntryPoint(
                        (request, response, refus) ->
                            ProblemeApi.JETON_REQUIS.write(response, json)))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'"))
                    .httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(31_536_000).includeSubDomains(true)))
        .build();
  }
}
