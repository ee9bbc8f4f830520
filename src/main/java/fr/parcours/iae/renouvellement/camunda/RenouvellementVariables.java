package fr.parcours.iae.renouvellement.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code RenouvellementModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class RenouvellementVariables {

  @Bean
  VariablesDeclarees renouvellementDeclarees() {
    return new VariablesDeclarees(RenouvellementModel.KEY, RenouvellementModel.Vars.ALL);
  }
}
