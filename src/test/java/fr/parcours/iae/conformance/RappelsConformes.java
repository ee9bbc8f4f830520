package fr.parcours.iae.conformance;

import static fr.parcours.iae.conformance.ProlongationsConformes.AUJOURDHUI;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parcours.iae.regles.RappelProlongationRule;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code prolongation_rules}: when and whom a request left unanswered reminds. */
final class RappelsConformes {

  private static final RappelProlongationRule.Delais NATIONAUX =
      RappelProlongationRule.Delais.nationaux();
  private static final OffsetDateTime INSTANT = AUJOURDHUI.atStartOfDay().atOffset(ZoneOffset.UTC);

  private static final String ORDRE_DES_RAPPELS =
      "admins first, then most recent login, then latest joined; at most "
          + RappelProlongationRule.COLLEGUES
          + " colleagues";

  private RappelsConformes() {}

  static Map<String, Object> tourDeRappel(Cas cas) {
    List<RappelProlongationRule.Collegue<String>> collegues = new ArrayList<>();
    ajouter(collegues, "membre", false, cas.given().path("other_members").asInt());
    ajouter(collegues, "administrateur", true, cas.given().path("other_admins").asInt());
    List<String> destinataires = RappelProlongationRule.destinataires("assigned", collegues);
    int administrateurs =
        (int) destinataires.stream().filter(d -> d.startsWith("administrateur")).count();
    boolean administrateursDAbord =
        destinataires.stream()
            .skip(1)
            .limit(administrateurs)
            .allMatch(d -> d.startsWith("administrateur"));
    int sansDestinataire = cas.given().path("assigned").asInt(1) == 0 ? 1 : 0;
    return Rendu.vide()
        .et("emails", destinataires.size() - sansDestinataire)
        .et("order", administrateursDAbord ? ORDRE_DES_RAPPELS : "unordered")
        .faits();
  }

  private static void ajouter(
      List<RappelProlongationRule.Collegue<String>> collegues,
      String nom,
      boolean administrateur,
      int combien) {
    for (int i = 0; i < combien; i++) {
      collegues.add(
          new RappelProlongationRule.Collegue<>(
              nom + i, administrateur, INSTANT.minusDays(i), INSTANT));
    }
  }

  static Map<String, Object> rappel(Cas cas) {
    long age = cas.given().path("age_days").asLong();
    List<String> etats =
        cas.given().path("status").isTextual()
            ? List.of(cas.texte("status", ""))
            : cas.liste("status");
    long dus =
        etats.stream()
            .filter(
                etat ->
                    RappelProlongationRule.isDu(
                        EtatsDemande.etat(etat),
                        AUJOURDHUI.minusDays(age),
                        null,
                        AUJOURDHUI,
                        NATIONAUX))
            .count();
    return Rendu.vide().et("emails", dus).faits();
  }

  static Map<String, Object> rappels(Cas cas) {
    LocalDate demandee = cas.date("request_created_on", AUJOURDHUI);
    LocalDate dernier = null;
    int envoyes = 0;
    for (JsonNode passage : cas.given().path("daily_job_ran_on_days")) {
      LocalDate jour = demandee.plusDays(passage.asLong());
      if (!jour.isAfter(cas.date("today", jour))
          && RappelProlongationRule.isDu(
              EtatsDemande.etat(cas.texte("status", "PENDING")),
              demandee,
              dernier,
              jour,
              NATIONAUX)) {
        dernier = jour;
        envoyes += cas.given().path("recipients_per_reminder").asInt(1);
      }
    }
    return Rendu.vide().et("count", envoyes).faits();
  }
}
