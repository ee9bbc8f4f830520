package fr.parcours.iae.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.support.ParcoursTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Topics of the models and workers of the code are the same ones; tries are far enough apart. */
@ParcoursTest
class SujetsTests {

  private static final Pattern TOPIC = Pattern.compile("camunda:topic=\"([^\"]+)\"");

  @Autowired List<SujetExterieur> sujets;

  @Test
  void everyTopicHasItsWorkerAndEveryWorkerItsTopic() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Resource model :
        new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.bpmn")) {
      Matcher matcher = TOPIC.matcher(model.getContentAsString(StandardCharsets.UTF_8));
      while (matcher.find()) {
        named.add(matcher.group(1));
      }
    }
    assertThat(sujets).extracting(SujetExterieur::topic).containsExactlyInAnyOrderElementsOf(named);
    assertThat(named).isNotEmpty();
  }

  @Test
  void triesGetFurtherApartWithinTwentyPercent() {
    Random hasard = new Random(7);
    assertThat(Essais.delai(5, hasard)).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
    assertThat(Essais.delai(1, hasard)).isBetween(Duration.ofMinutes(192), Duration.ofMinutes(288));
    assertThat(Essais.sonde(1, hasard)).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(36));
    assertThat(Essais.sonde(50, hasard)).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(12));
  }
}
