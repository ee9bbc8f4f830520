package fr.parcours.iae.eligibilite.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code EligibiliteModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class EligibiliteVariables {

  @Bean
  VariablesDeclarees eligibiliteDeclarees() {
    return new VariablesDeclarees(EligibiliteModel.KEY, EligibiliteModel.Vars.ALL);
  }
}
