package fr.parcours.iae.compte.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code InscriptionSiaeModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class InscriptionSiaeVariables {

  @Bean
  VariablesDeclarees inscriptionSiaeDeclarees() {
    return new VariablesDeclarees(InscriptionSiaeModel.KEY, InscriptionSiaeModel.Vars.ALL);
  }
}
