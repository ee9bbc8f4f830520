package fr.parcours.iae.tache;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.retry.annotation.RetryConfiguration;

/**
 * Two gestures that meet in the database: the one that was rolled back whole is done again, before
 * anything was shown of it (ADR 0022).
 */
@Configuration(proxyBeanMethods = false)
class ReprendreConfiguration {

  /** The first time and two more. */
  static final int ESSAIS = 3;

  /** Any order before that of the transactions, which come last. */
  private static final int OUTSIDE_OF_THE_TRANSACTION = 0;

  /** What {@code @EnableRetry} would register, without the AspectJ that annotation asks for. */
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static RetryConfiguration reprendre() {
    RetryConfiguration advisor = new RetryConfiguration();
    advisor.setOrder(OUTSIDE_OF_THE_TRANSACTION);
    return advisor;
  }
}
