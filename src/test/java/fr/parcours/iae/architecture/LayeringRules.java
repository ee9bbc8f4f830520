package fr.parcours.iae.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** Who may touch what, with the reason a reader gets when a rule is broken. */
final class LayeringRules {

  private static final String ENGINE = "fr.parcours.iae.engine..";
  private static final String CAMUNDA = "..iae..camunda";
  private static final Set<Class<?>> TIME =
      Set.of(
          LocalDate.class,
          LocalDateTime.class,
          Instant.class,
          ZonedDateTime.class,
          OffsetDateTime.class,
          YearMonth.class);

  static final ArchRule ENGINE_IS_CONFINED =
      noClasses()
          .that()
          .resideOutsideOfPackages(ENGINE, CAMUNDA)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..")
          .because("moving to a maintained fork of the engine must be a rename in few files");

  static final ArchRule VARIABLES_STAY_WITH_THE_ENGINE =
      noClasses()
          .that()
          .resideOutsideOfPackages(ENGINE, CAMUNDA)
          .should(callMethodWhere(describe("variable access", LayeringRules::touchesVariables)))
          .because("the case lives in our tables; the engine carries flags only");

  static final ArchRule CLASS_TRANSACTIONS_IN_SERVICES =
      classes()
          .that()
          .areAnnotatedWith(Transactional.class)
          .should()
          .haveSimpleNameEndingWith("Service")
          .allowEmptyShould(true)
          .because("a transaction opened elsewhere hides where the unit of work is");

  static final ArchRule METHOD_TRANSACTIONS_IN_SERVICES =
      methods()
          .that()
          .areAnnotatedWith(Transactional.class)
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Service")
          .allowEmptyShould(true)
          .because("a transaction opened elsewhere hides where the unit of work is");

  static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .should()
          .beAnnotatedWith(Autowired.class)
          .orShould()
          .beAnnotatedWith(Value.class)
          .orShould()
          .beAnnotatedWith("jakarta.inject.Inject")
          .orShould()
          .beAnnotatedWith("jakarta.annotation.Resource")
          .allowEmptyShould(true)
          .because("a constructor says what a class needs and a test can call it");

  static final ArchRule ADAPTERS_ARE_NOT_PUBLIC =
      classes()
          .that(
              are(
                  describe(
                      "controllers, delegates, listeners or workers", LayeringRules::isAdapter)))
          .should()
          .notBePublic()
          .allowEmptyShould(true)
          .because("nobody but the framework calls an adapter");

  static final ArchRule CONNECTIONS_BELONG_TO_THE_TRANSACTION =
      noClasses()
          .that()
          .resideOutsideOfPackages(ENGINE, "fr.parcours.iae.postgres..")
          .should(callMethodWhere(describe("a connection of one's own", LayeringRules::owns)))
          .because("a connection opened or committed by hand is a second transaction");

  static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .should(callMethodWhere(describe("a clock of its own", LayeringRules::readsOwnTime)))
          .because("legal time is a date in Europe/Paris from one injected clock");

  static final ArchRule NO_STATIC_STATE =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .allowEmptyShould(true)
          .because("state that outlives a request is a bean or a row");

  private LayeringRules() {}

  private static boolean touchesVariables(JavaMethodCall call) {
    return call.getTargetOwner().getPackageName().startsWith("org.camunda")
        && call.getName().matches("(get|set|remove)Variables?(Local|Typed|LocalTyped)?");
  }

  private static boolean owns(JavaMethodCall call) {
    boolean opens =
        call.getName().equals("getConnection")
            && (call.getTargetOwner().isAssignableTo(DataSource.class)
                || call.getTargetOwner().isEquivalentTo(DriverManager.class));
    boolean decides =
        call.getTargetOwner().isAssignableTo(Connection.class)
            && Set.of("commit", "rollback", "setAutoCommit").contains(call.getName());
    return opens || decides;
  }

  private static boolean isAdapter(JavaClass type) {
    return type.isAnnotatedWith(Controller.class)
        || type.isMetaAnnotatedWith(Controller.class)
        || type.isAssignableTo(JavaDelegate.class)
        || type.isAssignableTo(ExecutionListener.class)
        || type.getSimpleName().endsWith("Worker");
  }

  private static boolean readsOwnTime(JavaMethodCall call) {
    boolean now =
        call.getName().equals("now")
            && TIME.stream().anyMatch(type -> call.getTargetOwner().isEquivalentTo(type))
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
    boolean ownClock =
        call.getTargetOwner().isEquivalentTo(Clock.class)
            && call.getName().startsWith("system")
            && !call.getOriginOwner().getSimpleName().equals("ClockConfiguration");
    return now || ownClock;
  }
}
