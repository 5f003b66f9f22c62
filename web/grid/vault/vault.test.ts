import { expect, test } from 'vitest'
import { openValue, sealValue } from './sealed.ts'
import { makeVault, openVault, renewPin } from './vault.ts'

const who = { account: 'a', name: '叶小燕', device: 'd' }
const FEW = 1000

test('opens with the right PIN alone; what is sealed opens under its own name alone', async () => {
  const { vault, key } = await makeVault(who, '204618', FEW)
  const sealed = await sealValue(key, 'item:1', { text: '老人身体好' })
  const again = await openVault(vault, '204618')
  expect(again && (await openValue(again, 'item:1', sealed))).toEqual({ text: '老人身体好' })
  expect(await openVault(vault, '204619')).toBeUndefined()
  await expect(again && openValue(again, 'item:2', sealed)).rejects.toThrow()
})

test('a forgotten PIN: the county’s recovery key gives the same data a new one, another key nothing', async () => {
  const { vault, key, recovery } = await makeVault(who, '204618', FEW)
  const photo = Uint8Array.of(1, 2, 3)
  const sealed = await sealValue(key, 'photo:1', photo)
  const renewed = await renewPin(vault, recovery, '777000')
  const opened = await openVault(renewed.vault, '777000')
  expect(opened && (await openValue(opened, 'photo:1', sealed))).toEqual(photo)
  expect(await openVault(renewed.vault, '204618')).toBeUndefined()
  const { recovery: foreign } = await makeVault(who, '1', FEW)
  await expect(renewPin(vault, foreign, '777000')).rejects.toThrow()
})

test('keys cannot be read out of the browser', async () => {
  const { vault, key } = await makeVault(who, '204618', FEW)
  for (const one of [key, vault.binding, vault.signing]) expect(one.extractable).toBe(false)
})
