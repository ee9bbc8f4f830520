package fr.parcours.iae.numerotation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NumerotationProperties.class)
class NumerotationConfiguration {

  @Bean
  ReglesNumero reglesNumero(NumerotationProperties properties) {
    return new ReglesNumero(properties.prefixe());
  }
}
