package fr.parcours.iae.prolongation.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code ProlongationModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class ProlongationVariables {

  @Bean
  VariablesDeclarees prolongationDeclarees() {
    return new VariablesDeclarees(ProlongationModel.KEY, ProlongationModel.Vars.ALL);
  }
}
