-- What people write in a step for others to read: append-only.
create table parole_dossier (
  id bigint generated always as identity primary key,
  dossier_id uuid not null,
  nature text not null check (nature in
    ('DELIVRANCE_REFUSEE', 'AVIS_DEFAVORABLE', 'AVIS_DEMANDE', 'COMMENTAIRE')),
  texte text not null,
  par uuid not null,
  organisation_id uuid,
  le timestamptz not null
);
create index parole_dossier_dossier on parole_dossier (dossier_id, id);
create trigger parole_dossier_ajout_seul before update or delete on parole_dossier
  for each row execute function refuse_modification();
insert into parole_dossier (dossier_id, nature, texte, par, le)
select dossier_id, 'AVIS_DEMANDE', message, demande_par, demande_le from avis_demande
where message is not null and length(trim(message)) > 0;

-- The page of a case reads the record of its PASS; the list of whoever sent without organisation.
create index pass_iae_evenement_candidature on pass_iae_evenement (candidature_id, id);
create index candidature_expediteur on candidature (expediteur_id, deposee_le desc)
  where expediteur_organisation_id is null;
