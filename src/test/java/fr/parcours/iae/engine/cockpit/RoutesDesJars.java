package fr.parcours.iae.engine.cockpit;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.admin.plugin.spi.AdminPlugin;
import org.camunda.bpm.cockpit.plugin.spi.CockpitPlugin;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.plugin.spi.TasklistPlugin;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthenticationResource;
import org.camunda.bpm.webapp.plugin.spi.AppPlugin;
import org.camunda.bpm.welcome.plugin.spi.WelcomePlugin;

/** Every route the jars serve under /camunda/api, read from their annotations. */
final class RoutesDesJars {

  private static final int DEEPEST = 6;

  private final Set<String> routes = new TreeSet<>();

  static Set<String> all() {
    RoutesDesJars jars = new RoutesDesJars();
    jars.root("engine", NamedProcessEngineRestServiceImpl.class);
    jars.root("admin", UserAuthenticationResource.class);
    jars.root("admin", SetupResource.class);
    jars.plugins("cockpit", CockpitPlugin.class);
    jars.plugins("admin", AdminPlugin.class);
    jars.plugins("tasklist", TasklistPlugin.class);
    jars.plugins("welcome", WelcomePlugin.class);
    return jars.routes;
  }

  private void plugins(String application, Class<? extends AppPlugin> kind) {
    for (AppPlugin plugin : ServiceLoader.load(kind)) {
      plugin.getResourceClasses().forEach(resource -> root(application, resource));
    }
  }

  private void root(String application, Class<?> resource) {
    scan("/camunda/api/" + application, resource, 0, true);
  }

  private void scan(String prefix, Class<?> type, int depth, boolean withOwnPath) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("Route trop profonde : " + prefix);
    }
    String base = withOwnPath ? join(prefix, pathOf(hierarchy(type))) : prefix;
    for (Method method : type.getMethods()) {
      List<Method> declared = declarations(type, method);
      String path = join(base, pathOf(declared));
      List<String> verbs = verbs(declared);
      verbs.forEach(verb -> routes.add(verb + " " + path));
      if (verbs.isEmpty() && declared.stream().anyMatch(m -> m.isAnnotationPresent(Path.class))) {
        scan(path, method.getReturnType(), depth + 1, false);
      }
    }
  }

  private static List<Method> declarations(Class<?> type, Method method) {
    List<Method> result = new ArrayList<>();
    for (Class<?> parent : hierarchy(type)) {
      Arrays.stream(parent.getDeclaredMethods())
          .filter(m -> m.getName().equals(method.getName()))
          .filter(m -> Arrays.equals(m.getParameterTypes(), method.getParameterTypes()))
          .forEach(result::add);
    }
    return result;
  }

  private static List<Class<?>> hierarchy(Class<?> type) {
    Set<Class<?>> result = new LinkedHashSet<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      result.add(c);
      addInterfaces(c, result);
    }
    return new ArrayList<>(result);
  }

  private static void addInterfaces(Class<?> type, Set<Class<?>> into) {
    for (Class<?> parent : type.getInterfaces()) {
      into.add(parent);
      addInterfaces(parent, into);
    }
  }

  private static String pathOf(List<? extends java.lang.reflect.AnnotatedElement> elements) {
    return elements.stream()
        .map(e -> e.getAnnotation(Path.class))
        .filter(p -> p != null)
        .map(Path::value)
        .findFirst()
        .orElse("");
  }

  private static List<String> verbs(List<Method> declared) {
    return declared.stream()
        .flatMap(m -> Arrays.stream(m.getAnnotations()))
        .map(Annotation::annotationType)
        .map(a -> a.getAnnotation(HttpMethod.class))
        .filter(h -> h != null)
        .map(HttpMethod::value)
        .distinct()
        .toList();
  }

  private static String join(String prefix, String path) {
    String clean = path.strip();
    String joined = clean.isEmpty() || clean.equals("/") ? prefix : prefix + "/" + clean;
    return joined.replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
  }
}
