-- What a SIAE asks the prefect to decide, and the decision; one at most waits per subject.
create table demande_prefet (
  id uuid primary key,
  type text not null,
  siae_id uuid not null,
  departement text not null,
  candidature_id uuid,
  pass_id uuid,
  objet_id uuid not null,
  renouvelle_id uuid unique,
  debut date not null,
  fin date not null,
  heures numeric(4, 1) check (heures > 0),
  autre_employeur text,
  autre_employeur_insertion boolean not null default false,
  justification text not null,
  demandee_par uuid not null,
  demandee_le timestamptz not null,
  etat text not null check (etat in ('A_VERIFIER', 'A_COMPLETER', 'A_INSTRUIRE', 'AVIS_ATTENDU',
    'A_DECIDER', 'ACCORDEE', 'REFUSEE', 'IRRECEVABLE', 'ABANDONNEE', 'RETIREE')),
  numero text,
  decision_debut date,
  decision_fin date,
  terme_annonce_le timestamptz,
  check (debut <= fin),
  check (objet_id = coalesce(candidature_id, siae_id)),
  check ((etat = 'ACCORDEE') = (numero is not null)),
  check ((numero is null) = (decision_debut is null) and (numero is null) = (decision_fin is null)),
  check (decision_debut <= decision_fin),
  constraint decision_prefet_sans_chevauchement
    exclude using gist (type with =, objet_id with =, daterange(decision_debut, decision_fin, '[]') with &&)
    where (etat = 'ACCORDEE')
);
create unique index demande_prefet_une_en_cours on demande_prefet (type, objet_id)
  where etat in ('A_VERIFIER', 'A_COMPLETER', 'A_INSTRUIRE', 'AVIS_ATTENDU', 'A_DECIDER');
create index demande_prefet_siae on demande_prefet (siae_id, demandee_le desc);
create index demande_prefet_departement on demande_prefet (departement, demandee_le desc);
create index demande_prefet_pass on demande_prefet (pass_id) where pass_id is not null;

-- Everything said and done about a request, in order: append-only.
create table fait_demande_prefet (
  id bigint generated always as identity primary key,
  demande_id uuid not null,
  nature text not null,
  par uuid not null,
  le timestamptz not null,
  texte text
);
create index fait_demande_prefet_demande on fait_demande_prefet (demande_id, id);
create trigger fait_demande_prefet_ajout_seul before update or delete on fait_demande_prefet
  for each row execute function refuse_modification();

insert into parametre (cle, valeur, en_vigueur_le, motif) values
  ('abandon-demande-prefet', 'P60D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('terme-decision-prefet', 'P3M', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.verifier-recevabilite', 'P15D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.completer-demande', 'P30D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.instruire-decision', 'P30D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.recueillir-avis', 'P30D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.prendre-decision', 'P15D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.decider-renouvellement', 'P2M', date '2020-01-01', 'Valeur nationale d''origine');
