// Cosmos DB for the follow-up bot: an account, its database and container, and the bot's right to read and write there.
// The bot signs in with its own identity; there are no keys. Run again at any time: nothing that is stored is touched.
//
//   az deployment group create --resource-group GROUP --template-file manifest/cosmos.bicep --parameters principalId=ID
//
// The address it prints is COSMOS_ENDPOINT.

@description('Object id of the identity that the bot runs as, such as the managed identity of its app service.')
param principalId string

param accountName string = 'follow-up-${uniqueString(resourceGroup().id)}'
param databaseName string = 'follow-up'
param location string = resourceGroup().location

@description('Request units a second at most; 0 = serverless, paid by the request, which is enough for one municipality.')
param maxThroughput int = 0

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: accountName
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    // Several instances, and the command line beside them, see each other's writes at once. The bot refuses less.
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    enableMultipleWriteLocations: false
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    capabilities: maxThroughput == 0 ? [{ name: 'EnableServerless' }] : []
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous7Days' } }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: databaseName
  properties: { resource: { id: databaseName } }
}

resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = {
  parent: database
  name: 'documents'
  properties: {
    options: maxThroughput == 0 ? {} : { autoscaleSettings: { maxThroughput: maxThroughput } }
    resource: {
      id: 'documents'
      partitionKey: { paths: ['/tenant'], kind: 'Hash', version: 2 }
      defaultTtl: -1
      // The same as in storage/cosmos/container.ts; a test compares them.
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: [
          { path: '/tenant/?' }
          { path: '/kind/?' }
          { path: '/doc/assignmentId/?' }
          { path: '/doc/at/?' }
          { path: '/doc/awaiting/?' }
          { path: '/doc/bindingId/?' }
          { path: '/doc/circleKey/?' }
          { path: '/doc/completedAt/?' }
          { path: '/doc/dueAt/?' }
          { path: '/doc/email/?' }
          { path: '/doc/entraId/?' }
          { path: '/doc/followed/?' }
          { path: '/doc/id/?' }
          { path: '/doc/lastReminderOn/?' }
          { path: '/doc/listedFrom/?' }
          { path: '/doc/measureId/?' }
          { path: '/doc/nextDue/?' }
          { path: '/doc/open/?' }
          { path: '/doc/personId/?' }
          { path: '/doc/planId/?' }
          { path: '/doc/reportOpensOn/?' }
          { path: '/doc/reportsOn/?' }
          { path: '/doc/restsOn/?' }
          { path: '/doc/roundUntil/?' }
          { path: '/doc/slackId/?' }
          { path: '/doc/state/?' }
          { path: '/doc/status/?' }
          { path: '/doc/subject/?' }
          { path: '/doc/titleKey/?' }
          { path: '/doc/touchOn/?' }
          { path: '/doc/unanswered/?' }
          { path: '/doc/userId/?' }
          { path: '/doc/what/?' }
        ]
        excludedPaths: [
          { path: '/*' }
        ]
      }
    }
  }
}

// "Cosmos DB Built-in Data Contributor": reads and writes items. Making databases and containers is not in it.
resource access 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, principalId)
  properties: {
    principalId: principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'
    scope: account.id
  }
}

output endpoint string = account.properties.documentEndpoint
