package fr.parcours.iae.regles;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The criteria to propose from a person's file; the author of the diagnosis still decides. */
public final class PropositionCriteres {

  private static final Set<String> FORMATION_CAP_OU_MOINS = Set.of("00", "01", "50", "51", "70");
  private static final int AGE_JEUNE = 26;
  private static final int AGE_SENIOR = 50;

  private PropositionCriteres() {}

  public static Set<CritereIae> pour(ProfilCandidat profil, LocalDate aujourdhui) {
    Set<CritereIae> proposes = EnumSet.noneOf(CritereIae.class);
    proposes.addAll(profil.declares());
    age(profil.dateNaissance(), aujourdhui, proposes);
    chomage(profil.inscritFranceTravailDepuis(), proposes);
    String formation = profil.niveauFormation();
    if (formation != null && FORMATION_CAP_OU_MOINS.contains(formation)) {
      proposes.add(CritereIae.CAP_BEP);
    }
    if (profil.enZrr()) {
      proposes.add(CritereIae.ZRR);
    }
    if (profil.enQpv()) {
      proposes.add(CritereIae.QPV);
    }
    return proposes;
  }

  private static void age(
      @Nullable LocalDate naissance, LocalDate aujourdhui, Set<CritereIae> proposes) {
    if (naissance == null) {
      return;
    }
    if (naissance.plusYears(AGE_JEUNE).isAfter(aujourdhui)) {
      proposes.add(CritereIae.JEUNE);
    }
    if (!naissance.plusYears(AGE_SENIOR).isAfter(aujourdhui)) {
      proposes.add(CritereIae.SENIOR);
    }
  }

  private static void chomage(@Nullable String duree, Set<CritereIae> proposes) {
    if ("03".equals(duree)) {
      proposes.add(CritereIae.DELD);
    } else if ("04".equals(duree)) {
      proposes.add(CritereIae.DETLD);
    }
  }
}
