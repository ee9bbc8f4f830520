package fr.parcours.iae.diffusion.camunda;

import fr.parcours.iae.engine.VariablesDeclarees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The variables {@code DiffusionModel} declares, checked by the engine at each write. */
@Configuration(proxyBeanMethods = false)
class DiffusionVariables {

  @Bean
  VariablesDeclarees diffusionDeclarees() {
    return new VariablesDeclarees(DiffusionModel.KEY, DiffusionModel.Vars.ALL);
  }
}
