package fr.parcours.iae.compte.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code InvitationModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class InvitationVariables {

  @Bean
  VariablesDeclarees invitationDeclarees() {
    return new VariablesDeclarees(InvitationModel.KEY, InvitationModel.Vars.ALL);
  }
}
