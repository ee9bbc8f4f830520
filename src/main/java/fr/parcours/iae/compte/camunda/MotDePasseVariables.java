package fr.parcours.iae.compte.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code MotDePasseModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class MotDePasseVariables {

  @Bean
  VariablesDeclarees motDePasseDeclarees() {
    return new VariablesDeclarees(MotDePasseModel.KEY, MotDePasseModel.Vars.ALL);
  }
}
