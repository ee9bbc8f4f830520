package fr.parcours.iae.habilitation.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code HabilitationModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class HabilitationVariables {

  @Bean
  VariablesDeclarees habilitationDeclarees() {
    return new VariablesDeclarees(HabilitationModel.KEY, HabilitationModel.Vars.ALL);
  }
}
