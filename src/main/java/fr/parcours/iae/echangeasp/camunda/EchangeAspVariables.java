package fr.parcours.iae.echangeasp.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Neither process of the exchange holds a variable, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class EchangeAspVariables {

  @Bean
  VariablesDeclarees depotAspDeclarees() {
    return new VariablesDeclarees(DepotAspModel.KEY, DepotAspModel.Vars.ALL);
  }

  @Bean
  VariablesDeclarees retraitAspDeclarees() {
    return new VariablesDeclarees(RetraitAspModel.KEY, RetraitAspModel.Vars.ALL);
  }
}
