package fr.parcours.iae.organisation;

import fr.parcours.iae.shared.KindSiae;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One job of a search's answer.
 *
 * @param metier name of the ROME job
 * @param siae name of the employer
 * @param distance in kilometres, from the place searched; absent when one of the two has no
 *     position
 * @param ouverte whether its employer receives applications
 */
public record PosteTrouve(
    UUID id,
    String intitule,
    String metier,
    String rome,
    int postes,
    @Nullable ContratPropose contrat,
    @Nullable BigDecimal heuresHebdomadaires,
    LocalDate publieeLe,
    LocalDate actualiseeLe,
    UUID siaeId,
    String siae,
    KindSiae kind,
    String commune,
    String codePostal,
    @Nullable Double distance,
    boolean ouverte) {}
