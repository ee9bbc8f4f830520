package fr.parcours.iae.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.support.ParcoursTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParcoursTest
class EngineWiringTests {

  @Autowired ProcessEngine engine;
  @Autowired JdbcClient jdbc;

  @Test
  void the_engine_starts_with_no_definition_and_no_user() {
    assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isZero();
    assertThat(engine.getIdentityService().createUserQuery().count()).isZero();
  }
}
