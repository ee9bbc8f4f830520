package fr.parcours.iae.embauche;

import fr.parcours.iae.shared.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Whether a hire may have these weekly hours; implemented by the module of the hours. */
public interface HoraireEmbauche {

  Verdict verdict(UUID candidatureId, UUID siaeId, LocalDate debut, BigDecimal heures);
}
