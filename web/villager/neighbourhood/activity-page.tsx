import { ActivityCourse, ActivityFacts, ActivityStageTag, usePlaces } from '#web/ui/board/neighbourhood-parts.tsx'
import { neighbourhoodPaths, type ShownActivity } from '#web/ui/board/neighbourhood-view.ts'
import { Button } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

/** What stands in the two forms, and what came back of them. */
export interface ActivityForms {
  up: { id: string; name?: string; people?: string; phone?: string }
  upFault?: Fault
  off: { code?: string }
  offFault?: Fault
  /** A place was just given back. */
  isOff?: boolean
}

interface ActivityView {
  village: VillageOfPage
  activity: ShownActivity
  forms: ActivityForms
}

/** One invitation: what, when, how many places; signing up and giving a place back, without an account. */
export function ActivityPage({ village, activity, forms }: ActivityView) {
  const say = useFace().t.neighbourhood
  const places = usePlaces()
  const { code } = village
  const { station, isOpen, taken } = activity
  const isFull = taken >= activity.places
  return (
    <VillagerPage
      title={`${activity.title} · ${village.name}`}
      village={village}
      trail={[
        { label: village.name, href: paths.village(code) },
        { label: say.title, href: neighbourhoodPaths.stations(code) },
        { label: station.name, href: neighbourhoodPaths.station(code, station.id) },
        { label: activity.title },
      ]}
    >
      <div class="plate plate-small">
        <h1>
          <OwnWords>{activity.title}</OwnWords>
        </h1>
        <p>{isOpen ? places(activity) : <ActivityStageTag stage={activity.stage} />}</p>
      </div>
      <Sheet>
        <ActivityFacts activity={activity} />
        {activity.text && <OwnText text={activity.text} />}
      </Sheet>
      <section aria-labelledby="signup">
        <h2 id="signup">{say.signUp}</h2>
        {!isOpen && <p>{say.over}</p>}
        {isOpen && isFull && <p>{say.full}</p>}
        {isOpen && !isFull && <SignupForm village={code} activity={activity} forms={forms} />}
      </section>
      {(taken > 0 || forms.isOff || forms.offFault) && isOpen && (
        <section aria-labelledby="signoff">
          <h2 id="signoff">{say.signOff}</h2>
          {forms.isOff && (
            <Notice tone="done" live>
              <p>{say.signedOff}</p>
            </Notice>
          )}
          <SignoffForm village={code} activity={activity} forms={forms} />
        </section>
      )}
      <section aria-labelledby="course">
        <h2 id="course">{say.course}</h2>
        <Sheet>
          <ActivityCourse facts={activity.facts} />
        </Sheet>
      </section>
    </VillagerPage>
  )
}

interface FormProps {
  village: string
  activity: ShownActivity
  forms: ActivityForms
}

function SignupForm({ village, activity, forms: { up, upFault } }: FormProps) {
  const say = useFace().t.neighbourhood
  const errorOf = useFieldError(upFault)
  return (
    <PostForm action={neighbourhoodPaths.signUp(village, activity.id)} label={say.signUp}>
      <FaultNotice fault={upFault} />
      <input type="hidden" name="id" value={up.id} />
      <Field
        name="name"
        label={say.nameField}
        hint={say.nameHint}
        value={up.name}
        maxLength={30}
        required
        autoComplete="off"
        error={errorOf('name')}
      />
      <Field
        name="people"
        label={say.peopleField}
        value={up.people ?? '1'}
        width="short"
        inputMode="numeric"
        required
        error={errorOf('people')}
      />
      <Field
        name="phone"
        type="tel"
        label={say.phoneField}
        hint={say.phoneHint}
        value={up.phone}
        maxLength={20}
        autoComplete="off"
        error={errorOf('phone')}
      />
      <Button kind="main" wide>
        {say.signUp}
      </Button>
      <p class="quiet">{say.whoReads}</p>
    </PostForm>
  )
}

function SignoffForm({ village, activity, forms: { off, offFault } }: FormProps) {
  const say = useFace().t.neighbourhood
  const errorOf = useFieldError(offFault)
  return (
    <PostForm action={neighbourhoodPaths.signOff(village, activity.id)} label={say.signOff}>
      <FaultNotice fault={offFault} />
      <Field
        name="code"
        label={say.codeField}
        value={off.code}
        width="code"
        maxLength={20}
        required
        autoComplete="off"
        error={errorOf('code')}
      />
      <Button wide>{say.signOff}</Button>
    </PostForm>
  )
}
