package fr.parcours.iae.candidature;

import fr.parcours.iae.shared.KindSiae;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Why a candidature is refused; the codes are those of the public service. */
public enum MotifRefus {
  DID_NOT_COME("Candidat ne s’étant pas présenté à l’embauche"),
  DID_NOT_COME_TO_INTERVIEW("Candidat ne s’étant pas présenté à l’entretien"),
  HIRED_ELSEWHERE("Candidat en emploi ailleurs"),
  TRAINING("Candidat en formation"),
  NON_ELIGIBLE("Candidat non éligible"),
  NOT_MOBILE("Candidat non mobile"),
  NOT_INTERESTED("Candidat non intéressé"),
  LACKING_SKILLS("Compétences insuffisantes pour le poste"),
  INCOMPATIBLE("Un des freins à l’emploi du candidat est incompatible avec le poste"),
  PREVENT_OBJECTIVES("L’embauche empêche la structure d’atteindre ses objectifs"),
  NO_POSITION("Pas de poste ouvert en ce moment"),
  DUPLICATE("Candidature en double"),
  OTHER("Autre motif"),
  AUTO("Sans réponse de l’employeur depuis 60 jours"),
  APPROVAL_EXPIRATION_TOO_CLOSE("Fin du parcours trop proche"),
  UNAVAILABLE("Candidat indisponible"),
  ELIGIBILITY_DOUBT("Doute sur l’éligibilité"),
  DEACTIVATION("La structure n’est plus conventionnée"),
  POORLY_INFORMED("Candidature pas assez renseignée");

  private static final Set<MotifRefus> JAMAIS_PROPOSES = EnumSet.range(AUTO, POORLY_INFORMED);
  private static final Set<MotifRefus> MASQUES_AU_GEIQ =
      EnumSet.of(PREVENT_OBJECTIVES, NON_ELIGIBLE);

  private final String libelle;

  MotifRefus(String libelle) {
    this.libelle = libelle;
  }

  public String libelle() {
    return libelle;
  }

  /** Code in lower case, as the public service writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reasons an employer of this kind may choose. */
  public static List<MotifRefus> proposes(KindSiae kind) {
    Set<MotifRefus> masques = masques(kind);
    return Arrays.stream(values())
        .filter(motif -> !JAMAIS_PROPOSES.contains(motif) && !masques.contains(motif))
        .toList();
  }

  /** Those of the list that make no sense for this kind of employer. */
  public static Set<MotifRefus> masques(KindSiae kind) {
    return kind == KindSiae.GEIQ
        ? EnumSet.copyOf(MASQUES_AU_GEIQ)
        : EnumSet.noneOf(MotifRefus.class);
  }

  /** Automatic and former reasons cannot be chosen by a person. */
  public boolean isPropose(KindSiae kind) {
    return proposes(kind).contains(this);
  }
}
