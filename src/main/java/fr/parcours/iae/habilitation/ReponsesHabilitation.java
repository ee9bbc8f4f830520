package fr.parcours.iae.habilitation;

import fr.parcours.iae.organisation.KindLibelle;
import fr.parcours.iae.regles.TypePrescripteur;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.tache.SuiteTache;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was typed at each step, turned into what the service does and what the process needs. */
@Component
class ReponsesHabilitation {

  private static final String GRANTED = "habilitationGranted";
  private static final String A_COMPLETER = "habilitationACompleter";
  private static final String LIMITEE = "habilitationLimitee";

  private final HabilitationService service;
  private final Habilitations demandes;

  ReponsesHabilitation(HabilitationService service, Habilitations demandes) {
    this.service = service;
    this.demandes = demandes;
  }

  /** The kind asked for is proposed to whoever answers. */
  Map<String, Object> voulue(UUID demandeId) {
    return Map.of(
        "typesPrescripteur",
        types(),
        "motifsRefusHabilitation",
        Arrays.stream(MotifRefusHabilitation.values())
            .map(m -> Map.of("label", m.libelle(), "value", m.name()))
            .toList(),
        "typeAccorde",
        demandes.find(demandeId).orElseThrow().type());
  }

  Resultat<SuiteTache> answer(UUID demandeId, Map<String, Object> champs, Acteur acteur) {
    return switch (text(champs, "reponseHabilitation")) {
      case "HABILITER" ->
          service
              .grant(demandeId, text(champs, "typeAccorde"), avis(champs), acteur)
              .map(id -> granted(isLocale(champs)));
      case "COMPLETER" -> {
        service.askMore(demandeId, text(champs, "precisionsHabilitation"), acteur);
        yield Resultat.fait(suite(false, true, "Complément demandé"));
      }
      default -> {
        service.deny(
            demandeId,
            MotifRefusHabilitation.valueOf(text(champs, "motifRefusHabilitation")),
            text(champs, "explicationRefusHabilitation"),
            acteur);
        yield Resultat.fait(suite(false, false, "Habilitation refusée"));
      }
    };
  }

  private static SuiteTache granted(boolean limited) {
    return new SuiteTache(
        Map.of(GRANTED, true, A_COMPLETER, false, LIMITEE, limited), "Organisation habilitée");
  }

  /** What was typed of the CDIAE counts for an organisation of no national list only. */
  private static HabilitationService.@Nullable AvisRendu avis(Map<String, Object> champs) {
    if (!isLocale(champs) || champs.get("avisCdiaeLe") == null) {
      return null;
    }
    return new HabilitationService.AvisRendu(
        AvisCdiae.valueOf(text(champs, "avisCdiae")), (LocalDate) champs.get("avisCdiaeLe"));
  }

  private static boolean isLocale(Map<String, Object> champs) {
    return TypePrescripteur.of(text(champs, "typeAccorde"))
        .filter(TypePrescripteur::isLocal)
        .isPresent();
  }

  Resultat<SuiteTache> complete(UUID demandeId, Map<String, Object> champs, Acteur acteur) {
    service.complete(demandeId, text(champs, "complementHabilitation"), acteur);
    return Resultat.fait(SuiteTache.of("Demande complétée"));
  }

  /** The kinds one may ask to be, as choices, by name; the one of none comes last. */
  static List<Map<String, String>> types() {
    return TypePrescripteur.demandables().stream()
        .sorted(
            Comparator.comparing(TypePrescripteur::isJustifie)
                .thenComparing(ReponsesHabilitation::libelle, Collator.getInstance(Locale.FRENCH)))
        .map(t -> Map.of("label", libelle(t), "value", t.name()))
        .toList();
  }

  private static String libelle(TypePrescripteur type) {
    return KindLibelle.of(Categorie.PRESCRIPTEUR, type.name());
  }

  private static SuiteTache suite(boolean granted, boolean aCompleter, String resultat) {
    return new SuiteTache(Map.of(GRANTED, granted, A_COMPLETER, aCompleter), resultat);
  }

  private static String text(Map<String, @Nullable Object> champs, String cle) {
    return (String) Objects.requireNonNull(champs.get(cle));
  }
}
