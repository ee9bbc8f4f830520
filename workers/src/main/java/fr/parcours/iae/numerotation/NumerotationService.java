package fr.parcours.iae.numerotation;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues PASS numbers from a database sequence into a register that only grows. Always inside the
 * caller's transaction: a number is real, and may be shown, once that transaction has committed.
 * Gaps are allowed; a number is never issued twice.
 */
@Service
public class NumerotationService {

  private static final String SEQUENCE_EPUISEE = "2200H";
  private static final int ESSAIS = 10_000;

  private final RegistreNumeros registre;

  public NumerotationService(RegistreNumeros registre) {
    this.registre = registre;
  }

  /** The number of this PASS: a new one, or the one it already holds. */
  @Transactional(propagation = Propagation.MANDATORY)
  public NumeroPassIae issue(UUID passId) {
    for (int essai = 0; essai < ESSAIS; essai++) {
      Optional<NumeroPassIae> numero = attribuer(passId).or(() -> registre.numeroDe(passId));
      if (numero.isPresent()) {
        return numero.get();
      }
      // The sequence met a number imported in the meantime: take the next one.
    }
    throw new IllegalStateException("La séquence des numéros est en retard sur les reprises.");
  }

  /** Enters a former number; the sequence moves past it when it is one of ours. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resultat<NumeroPassIae> importNumero(UUID passId, NumeroPassIae numero) {
    registre.verrouillerReprises();
    if (registre.reprendre(passId, numero)) {
      registre.depasser(numero);
      return Resultat.fait(numero);
    }
    return registre.passDe(numero).filter(passId::equals).isPresent()
        ? Resultat.fait(numero)
        : Resultat.refuse(
            Refus.saisie("NUMERO_DEJA_ATTRIBUE", "Ce numéro de PASS IAE est déjà attribué."));
  }

  /** Whether the number was ever given, even to a PASS that was cancelled since. */
  @Transactional(readOnly = true)
  public boolean isAttribue(NumeroPassIae numero) {
    return registre.passDe(numero).isPresent();
  }

  private Optional<NumeroPassIae> attribuer(UUID passId) {
    try {
      return registre.attribuerSuivant(passId);
    } catch (DataAccessException e) {
      if (e.getRootCause() instanceof SQLException sql
          && SEQUENCE_EPUISEE.equals(sql.getSQLState())) {
        throw new NumerosEpuisesException(e);
      }
      throw e;
    }
  }
}
