package fr.parcours.iae.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * A page is sent once it is whole: a failure in the middle answers a clean error page, and a form
 * far down may still open the session that its token needs.
 */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

  PagesConfiguration(ThymeleafViewResolver pages) {
    pages.setProducePartialOutputWhileProcessing(false);
  }
}
