package fr.parcours.iae.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The engine module alone on a database of its own, with the observers a test can read. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = EngineTestApplication.class,
    properties = "logging.level.org.camunda=off")
@AutoConfigureMockMvc
@ActiveProfiles("test")
public @interface EngineTest {}
