package fr.parcours.iae.parcours.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code ParcoursModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class ParcoursVariables {

  @Bean
  VariablesDeclarees parcoursDeclarees() {
    return new VariablesDeclarees(ParcoursModel.KEY, ParcoursModel.Vars.ALL);
  }
}
