package fr.parcours.iae.fichesalarie.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code TransmissionModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class TransmissionVariables {

  @Bean
  VariablesDeclarees transmissionDeclarees() {
    return new VariablesDeclarees(TransmissionModel.KEY, TransmissionModel.Vars.ALL);
  }
}
