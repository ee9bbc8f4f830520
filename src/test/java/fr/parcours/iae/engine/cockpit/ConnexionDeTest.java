package fr.parcours.iae.engine.cockpit;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Stands for the product's own login page and its people. */
@TestConfiguration(proxyBeanMethods = false)
class ConnexionDeTest {

  @Bean
  SecurityFilterChain loginChain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .formLogin(Customizer.withDefaults())
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  InMemoryUserDetailsManager people() {
    return new InMemoryUserDetailsManager(
        person("manager", "ROLE_MANAGER", "DEPARTEMENT_62"),
        person("administrateur", "ROLE_ADMINISTRATEUR"),
        person("orienteur", "ROLE_PROFESSIONNEL"));
  }

  private static UserDetails person(String name, String... authorities) {
    return User.withUsername(name).password("{noop}essai").authorities(authorities).build();
  }
}
