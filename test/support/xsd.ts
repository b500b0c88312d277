import { strToU8, zipSync } from 'fflate';

const ESPACE = 'http://www.minefi.gouv.fr/cp/demat/docbudgetaire';

/** A small schema of ours in four files: a root that includes, a file included, one imported, one that nothing uses. */
export const SCHEMAS: Readonly<Record<string, string>> = {
  'schemas/racine.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${ESPACE}" xmlns:m="urn:montants"
  targetNamespace="${ESPACE}" elementFormDefault="qualified">
  <xs:include schemaLocation="commun/codes.xsd"/>
  <xs:import namespace="urn:montants" schemaLocation="commun/montants.xsd"/>
  <xs:element name="DocumentBudgetaire">
    <xs:complexType><xs:sequence>
      <xs:element name="VersionSchema"><xs:complexType><xs:attribute name="V" type="xs:integer" use="required"/></xs:complexType></xs:element>
      <xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded" namespace="##other"/>
      <xs:element name="EnTeteDocBudgetaire" type="Libre"/>
      <xs:element name="Budget" maxOccurs="unbounded"><xs:complexType><xs:sequence>
        <xs:element name="EnTeteBudget" type="Libre"/>
        <xs:element name="BlocBudget"><xs:complexType><xs:sequence>
          <xs:element name="NatDec" type="TNatDec"/>
          <xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence></xs:complexType></xs:element>
        <xs:element name="LigneBudget" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:choice minOccurs="0" maxOccurs="unbounded">
          <xs:element name="MtPrev"><xs:complexType><xs:attribute name="V" type="m:Montant"/></xs:complexType></xs:element>
          <xs:element name="CodRD" type="TCodRD"/>
          <xs:element name="Nature" type="Court"/><xs:element name="Fonction" type="Court"/>
          <xs:element name="OpBudg" type="Court"/>
        </xs:choice></xs:complexType></xs:element>
        <xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded" namespace="##other"/>
      </xs:sequence></xs:complexType></xs:element>
    </xs:sequence></xs:complexType>
  </xs:element>
</xs:schema>`,
  'schemas/commun/codes.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${ESPACE}" targetNamespace="${ESPACE}" elementFormDefault="qualified">
  <xs:complexType name="Libre" mixed="true"><xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
  <xs:complexType name="Court"><xs:attribute name="V" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="8"/></xs:restriction></xs:simpleType></xs:attribute></xs:complexType>
  <xs:complexType name="TNatDec"><xs:attribute name="V" use="required"><xs:simpleType><xs:restriction base="xs:string">
    <xs:enumeration value="01"><xs:annotation><xs:documentation>Budget
      primitif</xs:documentation></xs:annotation></xs:enumeration>
    <xs:enumeration value="09"><xs:annotation><xs:documentation>Compte administratif</xs:documentation></xs:annotation></xs:enumeration>
  </xs:restriction></xs:simpleType></xs:attribute></xs:complexType>
  <xs:simpleType name="Sens"><xs:restriction base="xs:string">
    <xs:enumeration value="D"><xs:annotation><xs:documentation>Dépense</xs:documentation></xs:annotation></xs:enumeration>
    <xs:enumeration value="R"/>
  </xs:restriction></xs:simpleType>
  <xs:element name="CodTypEngag"><xs:complexType><xs:attribute name="V"><xs:simpleType><xs:restriction base="xs:string">
    <xs:enumeration value="CB"><xs:annotation><xs:documentation>crédit-bail</xs:documentation></xs:annotation></xs:enumeration>
  </xs:restriction></xs:simpleType></xs:attribute></xs:complexType></xs:element>
  <xs:complexType name="TCodRD"><xs:attribute name="V" type="Sens" use="required"/></xs:complexType>
</xs:schema>`,
  'schemas/commun/montants.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:montants">
  <xs:simpleType name="Montant"><xs:restriction base="xs:decimal"><xs:fractionDigits value="2"/><xs:maxInclusive value="1000000"/></xs:restriction></xs:simpleType>
</xs:schema>`,
  'schemas/autre.xsd': `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="DocumentBudgetaire"/></xs:schema>`,
};

export const SCHEMAS_OCTETS: ReadonlyMap<string, Uint8Array> = new Map(
  Object.entries(SCHEMAS).map(([chemin, texte]) => [chemin, strToU8(texte)]),
);

export const SCHEMAS_ZIP: Uint8Array = zipSync(Object.fromEntries(SCHEMAS_OCTETS));
