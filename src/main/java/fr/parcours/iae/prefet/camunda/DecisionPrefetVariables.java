package fr.parcours.iae.prefet.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code DecisionPrefetModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class DecisionPrefetVariables {

  @Bean
  VariablesDeclarees decisionPrefetDeclarees() {
    return new VariablesDeclarees(DecisionPrefetModel.KEY, DecisionPrefetModel.Vars.ALL);
  }
}
