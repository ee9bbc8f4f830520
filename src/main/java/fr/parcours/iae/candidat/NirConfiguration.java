package fr.parcours.iae.candidat;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.PropertySource;

/** Reads the keys of the NIR; only the demo and the tests find some in the artifact. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NirProperties.class)
class NirConfiguration {

  @Configuration(proxyBeanMethods = false)
  @Profile({"demo", "test"})
  @PropertySource("classpath:cles-nir-de-developpement.properties")
  static class Developpement {}
}
