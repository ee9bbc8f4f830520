package fr.parcours.iae.asp;

import fr.parcours.iae.regles.Civilite;
import org.jspecify.annotations.Nullable;

/**
 * What the public service puts in a movement M in place of what it does not know, so that new dates
 * of a PASS pass the ASP's checks. Here it is never silent: a person asks for it, fiche by fiche,
 * and the fiche says so.
 */
public final class DonneesDeRemplacement {

  private static final Adresse ADRESSE =
      new Adresse("3", null, "AV", "DE BLIDA", null, "57463", "57000");
  private static final String PAYS = "102";
  private static final String NIVEAU = "00";
  private static final String SIREN = "130030133";

  private DonneesDeRemplacement() {}

  /** The same line, with something in each place the ASP would refuse empty. */
  public static Ligne completer(Ligne ligne) {
    Personne p = ligne.personne();
    Situation s = ligne.situation();
    boolean sansLieu = isVide(p.communeNaissance()) && isVide(p.paysNaissance());
    Personne personne =
        new Personne(
            p.numeroPass(),
            p.passDebut(),
            p.passFin(),
            p.idItou(),
            p.civilite(),
            p.nomUsage(),
            p.prenom(),
            p.dateNaissance(),
            p.communeNaissance(),
            sansLieu ? PAYS : p.paysNaissance(),
            p.nir(),
            Ecrivain.numero(p.nir(), p.ntt()).isEmpty() ? ntt(p.civilite(), p.idItou()) : p.ntt());
    Situation situation =
        isVide(s.niveauFormation())
            ? new Situation(
                s.orienteur(),
                NIVEAU,
                s.sansEmploiDepuis(),
                s.sansRessource(),
                s.identifiantFt(),
                s.inscritFtDepuis(),
                s.rqth(),
                s.oeth(),
                s.rsa(),
                s.rsaDepuis(),
                s.assDepuis(),
                s.aahDepuis(),
                s.independant(),
                s.freins())
            : s;
    return new Ligne(
        ligne.mouvement(),
        ligne.kind(),
        ligne.siret(),
        personne,
        ligne.adresse().isComplete() ? ligne.adresse() : ADRESSE,
        situation);
  }

  /** Sex, SIREN of the platform, identifier of the person. */
  static String ntt(Civilite civilite, String idItou) {
    return (civilite == Civilite.MME ? "2" : "1") + SIREN + idItou;
  }

  private static boolean isVide(@Nullable String texte) {
    return texte == null || texte.isBlank();
  }
}
