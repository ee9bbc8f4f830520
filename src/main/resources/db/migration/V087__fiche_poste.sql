-- The jobs of a SIAE: where, under which contract, and until when they are shown to the public.
alter table fiche_poste
  add column commune_code         text references commune (code),
  add column contrat              text check (contrat in
    ('CDDI', 'CDI_INCLUSION', 'USAGE', 'MISSION', 'INDEPENDANT', 'ALTERNANCE', 'CDD', 'CDI')),
  add column heures_hebdomadaires numeric(4, 2) check (heures_hebdomadaires between 1 and 48),
  add column intitule_recherche   text,
  add column actualisee_le        date,
  add column expire_le            date,
  add column fermee_le            date;

-- The words of a title as Normalisation writes them.
update fiche_poste f set
  commune_code = (select c.code from organisation o join commune c on c.code = o.commune_code
    where o.id = f.organisation_id),
  intitule_recherche = btrim(regexp_replace(translate(lower(replace(intitule, 'œ', 'oe')),
    'àâäéèêëîïôöùûüç', 'aaaeeeeiioouuuc'), '[^a-z0-9]+', ' ', 'g')),
  actualisee_le = publiee_le,
  expire_le = publiee_le + 90,
  fermee_le = case when ouverte then null else publiee_le end;

alter table fiche_poste
  alter column intitule_recherche set not null,
  alter column actualisee_le set not null,
  alter column expire_le set not null,
  add check (actualisee_le >= publiee_le),
  add check (expire_le > actualisee_le),
  add check (ouverte = (fermee_le is null));

create index fiche_poste_par_commune on fiche_poste (commune_code) where ouverte;
create index commune_position on commune (latitude, longitude) where actif;

-- How long a job is shown unless the SIAE refreshes it, and after how long it is reminded to.
insert into parametre (cle, valeur, en_vigueur_le, motif) values
  ('fiche-de-poste.visible', 'P90D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('fiche-de-poste.rappel', 'P60D', date '2020-01-01', 'Valeur nationale d''origine');
