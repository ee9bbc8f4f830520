package fr.parcours.iae.controle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.parcours.iae.engine.Lot;
import fr.parcours.iae.engine.LotsDuProduit;
import fr.parcours.iae.support.ParcoursTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the bytes, the gate answers, in a bounded time, in French, and by a rule. */
@ParcoursTest
class FichiersAbimesTests {

  private static final int PAR_FICHIER = 8;
  private static final Duration BORNE = Duration.ofSeconds(10);
  private static final List<String> MORCEAUX =
      List.of("<", ">", "\"", "&lt;", "</", "<!--", "<![CDATA[", "/>", "é", "${", "id=\"\"", "'");

  @Autowired ControleModeles controle;
  @Autowired LotsDuProduit produit;

  @Test
  void cut_flipped_or_stuffed_files_are_judged_by_a_rule_and_in_time() {
    Random hasard = new Random(20261126);
    List<String> codes = new ArrayList<>();
    int essais = 0;
    for (Lot lot : produit.all()) {
      LotPropose sain = LotsEssayes.suivant(lot);
      for (String fichier : sain.fichiers().keySet()) {
        for (int i = 0; i < PAR_FICHIER; i++) {
          Map<String, byte[]> fichiers = new HashMap<>(sain.fichiers());
          fichiers.put(fichier, damaged(sain.fichiers().get(fichier), i % 4, hasard));
          codes.addAll(judge(new LotPropose(sain.nature(), sain.cle(), fichiers, lot.files())));
          essais++;
        }
      }
    }
    System.out.println("FIGURE gate.damaged_files = " + essais);
    assertThat(essais).isGreaterThan(300);
    assertThat(codes).doesNotContain("CONTROLE_INTERROMPU");
    assertThat(codes).contains("XML_ILLISIBLE", "FORMULAIRE_INCOMPRIS", "PAS_DU_TEXTE");
  }

  @Test
  void bytes_of_chance_and_xml_of_chance_are_refused() {
    Random hasard = new Random(7);
    LotPropose sain = new LotsEssayes(produit).suivant("notification");
    for (int i = 0; i < 200; i++) {
      byte[] octets = i % 2 == 0 ? bytes(hasard) : xml(hasard).getBytes(StandardCharsets.UTF_8);
      LotPropose lot =
          new LotPropose(
              sain.nature(), sain.cle(), Map.of("notification.bpmn", octets), sain.reference());
      assertThat(judge(lot)).isNotEmpty().doesNotContain("CONTROLE_INTERROMPU");
    }
  }

  @Test
  void a_model_of_ten_thousand_steps_is_judged_in_time() {
    StringBuilder flows = new StringBuilder();
    for (int i = 0; i < 4_000; i++) {
      flows.append("<bpmn:exclusiveGateway id=\"Gateway_N%d\" name=\"N ?\"/>".formatted(i));
      flows.append(
          "<bpmn:sequenceFlow id=\"Flow_N%d\" sourceRef=\"Gateway_N%d\" targetRef=\"Gateway_N%d\"/>"
              .formatted(i, i, i + 1));
    }
    LotPropose lot =
        new LotsEssayes(produit)
            .change(
                "notification",
                "notification.bpmn",
                t -> t.replace("</bpmn:process>", flows + "</bpmn:process>"));

    assertThat(judge(lot)).contains("ELEMENT_HORS_D_ATTEINTE");
  }

  private List<String> judge(LotPropose lot) {
    List<String> codes = new ArrayList<>();
    long debut = System.nanoTime();
    assertThatCode(
            () ->
                controle
                    .control(lot)
                    .defauts()
                    .forEach(
                        d -> {
                          codes.add(d.code());
                          assertThat(d.message()).isNotBlank().doesNotContain("Exception");
                        }))
        .doesNotThrowAnyException();
    assertThat(Duration.ofNanos(System.nanoTime() - debut)).isLessThan(BORNE);
    return codes;
  }

  private static byte[] damaged(byte[] octets, int how, Random hasard) {
    int place = hasard.nextInt(octets.length);
    return switch (how) {
      case 0 -> Arrays.copyOf(octets, place);
      case 1 -> flipped(octets, hasard);
      case 2 -> stuffed(octets, place, MORCEAUX.get(hasard.nextInt(MORCEAUX.size())));
      default -> without(octets, place, Math.min(octets.length, place + 1 + hasard.nextInt(200)));
    };
  }

  private static byte[] flipped(byte[] octets, Random hasard) {
    byte[] copie = octets.clone();
    for (int i = 0; i < 3; i++) {
      copie[hasard.nextInt(copie.length)] ^= (byte) (1 << hasard.nextInt(8));
    }
    return copie;
  }

  private static byte[] stuffed(byte[] octets, int place, String morceau) {
    String texte = new String(octets, StandardCharsets.UTF_8);
    int ici = Math.min(place, texte.length());
    return (texte.substring(0, ici) + morceau + texte.substring(ici))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] without(byte[] octets, int from, int to) {
    byte[] reste = new byte[octets.length - (to - from)];
    System.arraycopy(octets, 0, reste, 0, from);
    System.arraycopy(octets, to, reste, from, octets.length - to);
    return reste;
  }

  private static byte[] bytes(Random hasard) {
    byte[] octets = new byte[1 + hasard.nextInt(5_000)];
    hasard.nextBytes(octets);
    return octets;
  }

  private static String xml(Random hasard) {
    List<String> noms =
        List.of("process", "userTask", "sequenceFlow", "subProcess", "script", "definitions", "a");
    StringBuilder xml =
        new StringBuilder(
            "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"d\">");
    List<String> ouverts = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      if (ouverts.isEmpty() || ouverts.size() < 20 && hasard.nextBoolean()) {
        String nom = noms.get(hasard.nextInt(noms.size()));
        xml.append(
            "<%s id=\"X%d\" sourceRef=\"X%d\" targetRef=\"X%d\" attachedToRef=\"X%d\">"
                .formatted(nom, hasard.nextInt(40), hasard.nextInt(40), hasard.nextInt(40), i));
        ouverts.add(nom);
      } else {
        xml.append("</").append(ouverts.remove(ouverts.size() - 1)).append('>');
      }
    }
    while (!ouverts.isEmpty()) {
      xml.append("</").append(ouverts.remove(ouverts.size() - 1)).append('>');
    }
    return xml + "</definitions>";
  }
}
