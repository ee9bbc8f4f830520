package fr.parcours.iae.candidat;

import org.jspecify.annotations.Nullable;

/** What is known wins over what is typed. */
final class FusionIdentite {

  private FusionIdentite() {}

  static UpdateCandidat de(Identite connue, CompleteIdentite saisie) {
    EtatCivil connu = connue.etatCivil();
    EtatCivil etatCivil =
        new EtatCivil(
            premier(connu.civilite(), saisie.civilite()),
            connu.prenom(),
            connu.nomUsage(),
            connu.nomNaissance(),
            premier(connu.dateNaissance(), saisie.dateNaissance()),
            connu.communeNaissance(),
            connu.paysNaissance());
    return new UpdateCandidat(etatCivil, connue.coordonnees(), identifiants(connue, saisie));
  }

  private static Identifiants identifiants(Identite connue, CompleteIdentite saisie) {
    Identifiants saisis = saisie.identifiants();
    String nir = connue.nirPresent() ? null : saisis.nir();
    boolean sansNir = !connue.nirPresent() && nir == null;
    String ft = premier(connue.identifiantFt(), saisis.identifiantFt());
    return new Identifiants(
        nir,
        sansNir ? premier(saisis.motifAbsenceNir(), connue.motifAbsenceNir()) : null,
        ft,
        ft == null ? premier(saisis.motifAbsenceFt(), connue.motifAbsenceFt()) : null);
  }

  private static <T> @Nullable T premier(@Nullable T premier, @Nullable T second) {
    return premier != null ? premier : second;
  }
}
