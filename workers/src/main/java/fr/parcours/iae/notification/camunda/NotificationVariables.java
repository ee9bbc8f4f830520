package fr.parcours.iae.notification.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code NotificationModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class NotificationVariables {

  @Bean
  VariablesDeclarees notificationDeclarees() {
    return new VariablesDeclarees(NotificationModel.KEY, NotificationModel.Vars.ALL);
  }
}
