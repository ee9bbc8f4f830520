package fr.parcours.iae.bench;

import fr.parcours.iae.ParcoursIaeApplication;
import fr.parcours.iae.support.Monde;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The whole product on a database of its own, with its own clock and none of the test beans. */
public final class Application {

  private Application() {}

  public static ConfigurableApplicationContext start(String url, boolean jobs, Class<?>... beans) {
    List<Class<?>> sources = new ArrayList<>(List.of(ParcoursIaeApplication.class, Monde.class));
    sources.addAll(List.of(beans));
    return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
        .profiles("test")
        .properties(
            Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres",
                "spring.jmx.enabled", "false",
                "server.port", "0"))
        .initializers(
            context ->
                context
                    .getBeanFactory()
                    .registerSingleton("withoutTestClasses", new WithoutTestClasses()))
        .run("--camunda.bpm.job-execution.enabled=" + jobs);
  }

  private static final class WithoutTestClasses extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
      try {
        return reader.getResource().getURL().getPath().contains("/test-classes/");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof WithoutTestClasses;
    }

    @Override
    public int hashCode() {
      return WithoutTestClasses.class.hashCode();
    }
  }
}
