package fr.parcours.iae.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.Location;
import fr.parcours.iae.ParcoursIaeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

/** The compiler does not see modules; this test does, and draws them under target. */
class ModularityTests {

  private static final ApplicationModules MODULES =
      ApplicationModules.of(ParcoursIaeApplication.class);

  @Test
  void modulesKeepTheirDoorsAndTheirDependencies() {
    MODULES.verify();
  }

  @Test
  void modulesOfBothSourceRootsAreSeen() {
    assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
        .contains("shared", "postgres", "regles");
  }

  @Test
  void modulesAreDrawn() {
    new Documenter(MODULES).writeDocumentation();
  }

  @Test
  void aDependencyNobodyAllowedIsRejected() {
    ApplicationModules wrong =
        ApplicationModules.of("contreexemples.modules", (Location location) -> true);
    assertThatExceptionOfType(Violations.class)
        .isThrownBy(wrong::verify)
        .withMessageContaining("'premier' depends on module 'second'");
  }
}
