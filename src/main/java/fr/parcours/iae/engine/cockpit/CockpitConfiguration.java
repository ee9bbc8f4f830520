package fr.parcours.iae.engine.cockpit;

import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The chain in front of Camunda's web application: everything is refused but a written list. */
@Configuration(proxyBeanMethods = false)
class CockpitConfiguration {

  @Bean
  @Order(1)
  SecurityFilterChain cockpitChain(
      HttpSecurity http, RoutesCockpit routes, IdentityService identity) throws Exception {
    return http.securityMatcher(paths("/camunda/**", "/engine-rest/**"))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .addFilterBefore(new CockpitFilter(routes, identity), AuthorizationFilter.class)
        .exceptionHandling(
            refusal ->
                refusal
                    .authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))
                    .accessDeniedHandler(
                        (request, response, e) -> response.setStatus(HttpStatus.FORBIDDEN.value())))
        // Camunda's own filter checks its token on every mutating call of its application.
        .csrf(csrf -> csrf.disable())
        .build();
  }

  /** On the whole path, whichever servlet serves it. */
  private static RequestMatcher paths(String... patterns) {
    PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
    return new OrRequestMatcher(
        Stream.of(patterns).map(builder::matcher).toArray(RequestMatcher[]::new));
  }
}
