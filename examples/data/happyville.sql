-- Copyright 2026 The lucity-payload authors
-- SPDX-License-Identifier: BSL-1.0
--
-- The sample city "Town of Happyville" for SQLite. Setting names are the captions of the product's
-- public help; other names, all hosts and all secrets are made up. never.txt lists what must stay home.

BEGIN;

CREATE TABLE CLIENTS (CLIENT_ID TEXT NOT NULL, CLIENT_NAME TEXT, CONNECTIONSTRING TEXT);
INSERT INTO CLIENTS VALUES
    ('LUC-004711', 'Town of Happyville', 'Server=hv-sql01;Database=GBAWork;Uid=gba;Pwd=Hv-Cl1ent-Pwd');

CREATE TABLE SYSTEMSETTINGS (NAME TEXT NOT NULL, VALUE);
INSERT INTO SYSTEMSETTINGS VALUES
    -- Dropped.
    ('License Code', 'HV-LIC-7Q2M-93KD-PRD'),
    ('SMTP Encrypted Password', 'kR7+hvSmtpCipher9w=='),
    -- Hosts, addresses and credentials: in use.
    ('SMTP Server Address', 'mail.happyville.gov'),
    ('POP3 Server Address', '10.20.30.40'),
    ('SMTP User', 'HVDOMAIN\svc-lucity-mail'),
    ('POP3 Email Address', 'requests@happyville.gov'),
    ('From Email Address', 'lucity@happyville.gov'),
    ('POP3 Password', 'hv-P0p3-Sunflower'),
    ('List of email addresses for system health notifications',
     'it@happyville.gov; dba@hv-county.example'),
    ('Footer line in email', 'Questions? See https://intranet.happyville.gov/lucity/help'),
    ('Url for Citizen Portal REST API (optional, rarely required)',
     'http://hv-web01.alias/LucityCitizenRestAPI'),
    ('URL for Internal REST API (required for internal web app)',
     'https://hv-app02/LucityRESTAPI/'),
    ('Secret value internal web apps need to authenticate users', 'hv-internal-2f9c1e77'),
    ('Secret value mobile apps need to authenticate users', 'hv-mobile-c04ab318'),
    ('The name of the certificate used for signing tokens on the internal Identity Server',
     'CN=identity.happyville.gov'),
    ('Path where reports are stored', '\\hv-files01\lucity\reports'),
    ('Document Server Hive', '\\hv-files01\lucity\documents'),
    ('Configuration Directory', '\\hv-files02\apps\Lucity\config\'),
    ('BackgroundTaskUser', 'HVDOMAIN\svc-lucity-task'),
    ('Base URL to your GIS Portal', 'https://gis.happyville.gov/portal'),
    ('The URL of the REST API to the Finance Data', 'http://hv-finance:8090/api/'),
    ('The secret that goes with the client id', 'hvOauth-Zx81-Marigold'),
    ('GIS workspace', 'sde:sqlserver:HV_GISSERVER\DATA'),
    -- Kept, though many names sound like a secret's.
    ('SMTP Port Number', 25),
    ('POP3 Port Number', 110),
    ('SMTP Enable TLS', 'True'),
    ('POP3 Enable TLS', 'False'),
    ('Header line in email', ''),
    ('Button text for send email button', 'Send to the crew'),
    ('Include a hyperlink to the web application in emails sent from the desktop software', 'True'),
    ('Include Client name on the subject of every email', 'False'),
    ('Generate email on Work Request that is created with a CLOSED status', 'False'),
    ('Maximum size for email document in mb', 10),
    ('Logon to use for anonymous REST API Access', 'PublicWebUser'),
    ('Maximum records to return per request for rest api', 1000),
    ('Default Public REST WKID', 102100),
    ('Allow RequestNumber and Email queries to the Citizen Portal REST API without providing both parameters',
     'False'),
    ('Automatically push invalid request addresses to the general location field', 'True'),
    ('Number of Minutes until a token expires for Mobile Apps', 600),
    ('Login ID use for Citizen Website', 'PublicWebUser'),
    ('Account lockout duration in minutes', 30),
    ('Account lockout threshold (# invalid logins before lock)', 5),
    ('Allow easily guessed passwords', 'False'),
    ('Days before password expiration to warn user with Email.', 14),
    ('Allow logging on to Lucity using Esri portal credentials', 'True'),
    ('Org ID for ArcGIS for Portal', 'aB3dE5fG7hJ9kL1m'),
    ('Tag search string for Basemaps on Portal for ArcGIS or ArcGIS Online',
     'tags:basemap orgid: aB3dE5fG7hJ9kL1m'),
    ('GIS document path', '$GBAMSDOCPATH\maps'),
    ('GIS file geodatabase', 'R:/GIS/Lucity/LucityGIS.gdb'),
    -- Made up, for more names that sound alarming and values that look like something else.
    ('Minimum password length', 8),
    ('Password history count', 12),
    ('Days until a password expires', 90),
    ('Show password strength', 'True'),
    ('Remember credentials on this computer', 'False'),
    ('Hours between token cleanups', 24),
    ('Email retry count', 3),
    ('Validate addresses on save', 'True'),
    ('Underline hyperlinks', 'True'),
    ('Secret ballot for crew polls', 'N'),
    ('License expiration warning in days', 60),
    ('Last version check', '2016-10-31'),
    ('Report engine version', '11.0.3000.0'),
    ('Default tax rate', 0.0825),
    ('Map scale', '1:2400'),
    ('Office hours', '8:00-16:30'),
    ('Depreciation factor', '1.50'),
    ('Fiscal year starts', '07/01'),
    ('Default crew', NULL);

-- Option tables: every name of two letters and OPTIONS, in any case.
CREATE TABLE WKOPTIONS (NAME TEXT NOT NULL, VALUE);
INSERT INTO WKOPTIONS VALUES
    ('Reset Work Order Number Each', 'Y'),
    ('Reset Work Order Number To', 1),
    ('Work Order Number Format', 'YYMM####'),
    ('Use Category Level Security', 'N'),
    ('Auto-Change WO Dates to Match Task Dates', 'Y'),
    ('Work order attachments', '\\hv-files01\lucity\wo');
CREATE TABLE WTOPTIONS (NAME TEXT NOT NULL, VALUE);
INSERT INTO WTOPTIONS VALUES
    ('Use Category Level Security', 'N'), ('Default main material', 'DI'), ('Meter reading unit', 'kgal');
CREATE TABLE SWOPTIONS (NAME TEXT NOT NULL, VALUE);
INSERT INTO SWOPTIONS VALUES
    ('TV inspection standard', 'PACP 6.0'), ('Video server', 'hv-video01.happyville.gov'),
    ('Pipe slope digits', 4);
CREATE TABLE SMOPTIONS (NAME TEXT NOT NULL, VALUE);
INSERT INTO SMOPTIONS VALUES ('Use Category Level Security', 'Y'), ('Rain gauge interval', 15);
CREATE TABLE STOPTIONS (NAME TEXT NOT NULL, VALUE);
INSERT INTO STOPTIONS VALUES ('Segment number format', 'ST-#####'), ('Default PCI', 70.5);
CREATE TABLE EFOPTIONS (NAME TEXT NOT NULL, VALUE);
INSERT INTO EFOPTIONS VALUES ('Odometer unit', 'mi'), ('Fuel import host', 'ftp://hv-fuel:2121/in');
CREATE TABLE ELOPTIONS (NAME TEXT NOT NULL, VALUE);
INSERT INTO ELOPTIONS VALUES ('Default pole material', 'Wood'), ('Lamp life in hours', 24000);
CREATE TABLE PKOPTIONS (NAME TEXT NOT NULL, VALUE);
INSERT INTO PKOPTIONS VALUES ('Inspect playgrounds each', 'M'), ('License Code', 'HV-PARK-LIC-55T1');
CREATE TABLE CmOptions (NAME TEXT NOT NULL, VALUE);
INSERT INTO CmOptions VALUES ('Include vacant parcels', 'N'), ('Depreciation method', NULL);
-- Not option tables.
CREATE TABLE OPTIONS (NAME TEXT NOT NULL, VALUE);
INSERT INTO OPTIONS VALUES ('Old option', 'hv-old-option-value');
CREATE TABLE VIEWOPTIONS (USERNAME TEXT NOT NULL, VALUE);
INSERT INTO VIEWOPTIONS VALUES ('hvuser01', 'hv-view-option-value');

-- Twenty module tables; the names of all but the first four are made up.
CREATE TABLE WKORDER (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE WKREQ (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE WKWOASSET (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE WTMETER (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE WTHYDRANT (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE WTVALVE (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE WTMAIN (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE SWPIPE (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE SWMANHOLE (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE SWTVINSP (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE SMINLET (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE SMBASIN (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE STSEGMENT (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE STSIGN (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE STSIGNAL (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE EFEQUIP (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE ELPOLE (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE ELLIGHT (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE PKTREE (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);
CREATE TABLE CMPARCEL (ID INTEGER PRIMARY KEY, DESCRIPTION TEXT);

WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20345)
INSERT INTO WKORDER SELECT i, 'Job ' || i FROM n;
INSERT INTO WKREQ SELECT ID, 'Call to 555-01' || (ID % 90 + 10) FROM WKORDER WHERE ID <= 8120;
INSERT INTO WKWOASSET SELECT ID, NULL FROM WKORDER WHERE ID <= 18207;
INSERT INTO WTMETER SELECT ID, NULL FROM WKORDER WHERE ID <= 4022;
INSERT INTO WTHYDRANT SELECT ID, NULL FROM WKORDER WHERE ID <= 611;
INSERT INTO WTVALVE SELECT ID, NULL FROM WKORDER WHERE ID <= 1893;
INSERT INTO WTMAIN SELECT ID, NULL FROM WKORDER WHERE ID <= 2750;
INSERT INTO SWPIPE SELECT ID, NULL FROM WKORDER WHERE ID <= 3316;
INSERT INTO SWMANHOLE SELECT ID, NULL FROM WKORDER WHERE ID <= 3240;
INSERT INTO SWTVINSP SELECT ID, NULL FROM WKORDER WHERE ID <= 5108;
INSERT INTO SMINLET SELECT ID, NULL FROM WKORDER WHERE ID <= 1422;
INSERT INTO SMBASIN SELECT ID, NULL FROM WKORDER WHERE ID <= 57;
INSERT INTO STSEGMENT SELECT ID, NULL FROM WKORDER WHERE ID <= 2201;
INSERT INTO STSIGN SELECT ID, NULL FROM WKORDER WHERE ID <= 3975;
INSERT INTO STSIGNAL SELECT ID, NULL FROM WKORDER WHERE ID <= 19;
INSERT INTO EFEQUIP SELECT ID, NULL FROM WKORDER WHERE ID <= 204;
INSERT INTO ELPOLE SELECT ID, NULL FROM WKORDER WHERE ID <= 1550;
INSERT INTO ELLIGHT SELECT ID, NULL FROM WKORDER WHERE ID <= 1498;
INSERT INTO PKTREE SELECT ID, NULL FROM WKORDER WHERE ID <= 6043;
INSERT INTO CMPARCEL SELECT ID, NULL FROM WKORDER WHERE ID <= 4487;

-- Only counted.
CREATE TABLE USER_INFO (USERNAME TEXT NOT NULL, EMAIL TEXT, PASSWORDHASH TEXT);
INSERT INTO USER_INFO
SELECT printf('hvuser%02d', ID), printf('hvuser%02d@happyville.gov', ID), printf('hv-hash-%02d', ID)
FROM WKORDER WHERE ID <= 61;

-- A device's name, its activation secret and its user are never read.
CREATE TABLE MOBILE_DEVICES
    (NAME TEXT, MODEL TEXT, OS_VERSION TEXT, APP_VERSION TEXT, ACTIVATIONSECRET TEXT, USERNAME TEXT);
INSERT INTO MOBILE_DEVICES VALUES
    ('Pats iPad', 'iPad5,3', '9.3.2', '2.0', 'hv-act-01', 'hvuser01'),
    ('Crew 2 iPad', 'iPad5,3', '9.3.5', '2.0', 'hv-act-02', 'hvuser02'),
    ('Crew 3 iPad', 'iPad6,7', '10.1.1', '2.0', 'hv-act-03', 'hvuser05'),
    ('Water truck 4', 'iPad4,1', '9.3.5', '1.5', 'hv-act-04', 'hvuser09'),
    ('Water truck 5', 'iPad4,1', '9.3.5', '1.5', 'hv-act-05', 'hvuser10'),
    ('Tree crew', 'iPad6,11', '10.1.1', '2.0', 'hv-act-06', 'hvuser14'),
    ('Sign shop', 'SM-T560NU', '5.1.1', '2.0', 'hv-act-07', 'hvuser21'),
    ('Sewer camera van', 'SM-T560NU', '5.1.1', '2.0', 'hv-act-08', 'hvuser22'),
    ('Street sweeper', 'SM-T377V', '6.0.1', '2.0', 'hv-act-09', 'hvuser30'),
    ('Meter reader', 'SM-T377V', '6.0.1', '1.5', 'hv-act-10', 'hvuser31'),
    ('Fleet tablet', 'Nexus 9', '7.0', '2.0', 'hv-act-11', 'hvuser40'),
    ('Spare in the office', 'iPad5,3', '9.3.2', '1.5', 'hv-act-12', NULL);

-- Never read, whatever is in it.
CREATE TABLE GBACONNECTIONS (NAME TEXT, CONNECTIONSTRING TEXT);
INSERT INTO GBACONNECTIONS VALUES
    ('GIS', 'Server=hv-sql01;Database=sde;User Id=sde;Password=Hv-Sde-Tulip');

COMMIT;
