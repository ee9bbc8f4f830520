package fr.parcours.iae.suspension.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code SuspensionModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class SuspensionVariables {

  @Bean
  VariablesDeclarees suspensionDeclarees() {
    return new VariablesDeclarees(SuspensionModel.KEY, SuspensionModel.Vars.ALL);
  }
}
