package fr.parcours.iae.compte.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code InscriptionModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class InscriptionVariables {

  @Bean
  VariablesDeclarees inscriptionDeclarees() {
    return new VariablesDeclarees(InscriptionModel.KEY, InscriptionModel.Vars.ALL);
  }
}
