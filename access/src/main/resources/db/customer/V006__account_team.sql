create table account_teams (
    customer_id uuid not null,
    staff_id varchar not null,
    since_day date,
    until_day date
);
create index ix_account_teams_customer_id on account_teams (customer_id, staff_id);
comment on table account_teams is 'Who of ours is there for which customer; filled by the events of profile-service';
create index ix_known_customers_keycloak_sub on known_customers (keycloak_sub) where keycloak_sub is not null;
